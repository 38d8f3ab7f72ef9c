import type { Channel, Handlers, MessageOf } from '@/utils/messages/protocol';

/** Calls the handler of a checked message. Resolves with its response, and rejects as the handler does. */
export async function dispatch<C extends Channel, Context extends unknown[]>(
  handlers: Handlers<C, Context>,
  message: MessageOf<C>,
  ...context: Context
): Promise<C[keyof C]['response']> {
  return handlers[message.type](message, ...context);
}
