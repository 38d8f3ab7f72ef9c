import { i18n } from '#i18n';
import type { PolicyProps } from './options-props';
import { Section } from './Section';

/** Renders what the organisation decided, whom to ask, and the values of its policy that are ignored. */
export function PolicySection({ policy }: PolicyProps) {
  if (policy === null) return null;
  const { lines, contact, faults } = policy;
  return (
    <Section id="policy" title={i18n.t('policy.title')}>
      <div class="card">
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {contact && <p class="lead">{contact}</p>}
        {faults.map((fault) => (
          <p key={fault} class="fault">
            {fault}
          </p>
        ))}
      </div>
    </Section>
  );
}
