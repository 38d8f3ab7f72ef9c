import { usePageWords } from '../page-words';
import { Button } from '../parts/Button';
import { Choices } from '../parts/Choices';
import { Icon } from '../parts/Icon';
import { CROSS } from '../parts/icons';
import { Mark } from '../parts/Mark';
import { StatusLine } from '../parts/StatusLine';
import { TextField } from '../parts/TextField';
import { AddressForm } from './AddressForm';
import type { OptionsProps } from './props';

/** The options page: what was chosen for each Halo address, own addresses, how long the secret is kept. */
export function OptionsView(props: OptionsProps) {
  const words = usePageWords();
  return (
    <div class="page">
      <header class="page-head">
        <Mark />
        <h1>
          {words.assistant} <span>{words.settings}</span>
        </h1>
      </header>
      <main>{props.ready && <Sections {...props} />}</main>
      <StatusLine text={props.status} />
    </div>
  );
}

function Sections(props: OptionsProps) {
  const words = usePageWords();
  const { addresses, granted, expiry } = props;
  return (
    <>
      {addresses.length === 0 && <p class="card empty">{words.noAddresses}</p>}
      {addresses.map((address) => (
        <section key={address.origin} class="card" aria-label={address.host}>
          <h2>{address.host}</h2>
          <Choices
            recipes={props.recipes}
            recipeId={address.recipeId}
            options={address.options}
            names={address.names}
            onRecipe={(id) => props.onRecipe(address.origin, id)}
            onOption={(id, on) => props.onOption(address.origin, id, on)}
            onName={(id, value) => props.onName(address.origin, id, value)}
          />
        </section>
      ))}
      <section class="card" aria-label={words.ownAddresses}>
        <h2>{words.ownAddresses}</h2>
        {granted.length > 0 && (
          <ul class="rows" aria-label={words.ownAddresses}>
            {granted.map(({ origin, host }) => (
              <li key={origin} class="line">
                <span class="name">{host}</span>
                <Button
                  kind="bare"
                  label={words.removeAddress(host)}
                  onPress={(event) => props.onRemoveAddress(origin, event)}
                >
                  <Icon d={CROSS} />
                </Button>
              </li>
            ))}
          </ul>
        )}
        {/* A new list means that the last address was taken: the field starts afresh. */}
        <AddressForm key={granted.length} addressFault={props.addressFault} onAddAddress={props.onAddAddress} />
      </section>
      <section class="card" aria-label={words.expiryTitle}>
        <h2>{words.expiryTitle}</h2>
        <TextField
          label={words.expiryField}
          range={{ min: expiry.min, max: expiry.max }}
          value={String(expiry.minutes)}
          help={words.expiryHelp(expiry.min, expiry.max)}
          fault={expiry.fault}
          onCommit={(typed) => props.onExpiry(Number(typed))}
        />
      </section>
    </>
  );
}
