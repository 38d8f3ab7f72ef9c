import * as z from 'zod/mini';

/**
 * A channel between two scripts: for each message its fields except `type`, and its response. Senders and handlers are
 * typed by it.
 */
export type Channel = Record<string, { request: object; response: unknown }>;

declare const RESPONSE: unique symbol;
/** The type of a response. Exists only for the compiler. */
interface ResponseType<Response> {
  readonly [RESPONSE]?: Response;
}

/** A channel whose messages are checked at run time: for each message the schemas of its fields, and its response. */
type Protocol = Record<string, { request: z.core.$ZodShape; response: ResponseType<unknown> }>;

/** The fields of a message; without any, zod's own type would forbid `type` too. */
type FieldsOf<Shape extends z.core.$ZodShape> = keyof Shape extends never ? object : z.infer<z.ZodMiniObject<Shape>>;

/** Declares the type of a response. */
export function response<Response>(): ResponseType<Response> {
  return {};
}

/** The channel that a protocol describes. */
export type ChannelOf<P extends Protocol> = {
  [Type in keyof P]: {
    request: FieldsOf<P[Type]['request']>;
    response: P[Type]['response'] extends ResponseType<infer Response> ? Response : never;
  };
};

/** Messages of a channel; all of them unless `Type` names some. */
export type MessageOf<C extends Channel, Type extends keyof C = keyof C> = {
  [T in Type]: { type: T } & C[T]['request'];
}[Type];

/** The response to a message of a channel. */
export type ResponseTo<C extends Channel, Message extends { type: keyof C }> = C[Message['type']]['response'];

/** Messages of a channel that have this response. */
export type MessageWith<C extends Channel, Response> = MessageOf<
  C,
  { [T in keyof C]: C[T]['response'] extends Response ? T : never }[keyof C]
>;

/** One handler for each message of a channel. */
export type Handlers<C extends Channel, Context extends unknown[] = []> = {
  [Type in keyof C]: (
    message: MessageOf<C, Type>,
    ...context: Context
  ) => C[Type]['response'] | Promise<C[Type]['response']>;
};

/** Returns the schema of all messages of a protocol. Unknown fields are omitted. */
export function messageSchema<P extends Protocol>(protocol: P): z.ZodMiniType<MessageOf<ChannelOf<P>>> {
  const [first, ...others] = Object.entries(protocol).map(([type, { request }]) =>
    z.object({ type: z.literal(type), ...request }),
  );
  if (!first) throw new Error('a protocol has at least one message');
  return z.discriminatedUnion('type', [first, ...others]) as unknown as z.ZodMiniType<MessageOf<ChannelOf<P>>>;
}
