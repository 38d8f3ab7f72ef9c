import { Icon } from './Icon';
import { ARROW } from './icons';

interface NextLinkProps {
  /** "Go to <page>", ready to show. */
  text: string;
  href: string;
  /** Shown as the one primary button of the view. */
  primary: boolean;
  onGo(event: Event): void;
}

/**
 * Renders the link to the next page: a real link, so that it can be opened in a new tab and read before it is followed.
 */
export function NextLink({ text, href, primary, onGo }: NextLinkProps) {
  return (
    <a class={`button ${primary ? 'primary' : 'quiet'} next`} href={href} onClick={onGo}>
      <span>{text}</span> <Icon d={ARROW} />
    </a>
  );
}
