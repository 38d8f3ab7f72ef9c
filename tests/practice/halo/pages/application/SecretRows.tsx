import { MASKED_SECRET } from '../../../records.ts';
import { quirk } from '../../data/boot.ts';
import { newClientSecret } from '../../data/secrets.ts';
import { DrawnValue } from '../../quirks/DrawnValue.tsx';
import { words } from '../../quirks/words.ts';
import { confirm } from '../../ui/Dialogs.tsx';
import { Field } from '../../ui/Field.tsx';
import { toast } from '../../ui/Toasts.tsx';

const PLAIN = quirk('view-plain') ? undefined : 'plain-value';

interface SecretRowsProps {
  clientId: string;
  /** Null where the method has no secret. */
  clientSecret: string | null;
  editing: boolean;
  /** Whether the application was saved before. A new secret then stops the old one from working. */
  saved: boolean;
  onSecret: (secret: string) => void;
}

/**
 * Client ID and Client Secret: plain text, not inputs. An unsaved secret can be read and copied; a saved one is asterisks, and
 * only Generate remains (docs/halo-ui.md 2.13).
 */
export function SecretRows({ clientId, clientSecret, editing, saved, onSecret }: SecretRowsProps) {
  const masked = clientSecret === MASKED_SECRET;
  const generate = async (): Promise<void> => {
    const sure =
      !saved ||
      !masked ||
      (await confirm('Are you sure?', 'A new Client Secret takes effect on Save. The old one then stops working.'));
    if (sure) onSecret(newClientSecret());
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(clientSecret ?? '');
      toast('success', 'Copied to the clipboard');
    } catch {
      toast('error', 'The browser did not allow copying.');
    }
  };
  return (
    <>
      <Field
        label="Client ID"
        api="clientId"
        width={12}
        help="Tells the server which application is asking. It is not secret."
      >
        <div className={PLAIN}>{clientId}</div>
      </Field>
      {clientSecret === null ? null : (
        <Field
          label="Client Secret"
          api="clientSecret"
          width={12}
          help="The secret of this application is shown this once. If it is lost, a new one has to be made."
        >
          <div className="secret-line">
            {quirk('secret-drawn') && !masked ? (
              <DrawnValue value={clientSecret} />
            ) : (
              <div className={PLAIN}>{clientSecret}</div>
            )}
            {editing ? (
              <button type="button" className="nhd-button plain" onClick={() => void generate()}>
                {words('Generate')}
              </button>
            ) : null}
            {editing && !masked ? (
              <button type="button" className="nhd-button plain" onClick={() => void copy()}>
                {words('Copy')}
              </button>
            ) : null}
          </div>
        </Field>
      )}
    </>
  );
}
