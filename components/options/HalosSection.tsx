import { i18n } from '#i18n';
import { SetupReportActions } from '@/components/popup/SetupReportActions';
import { Checkbox } from '@/components/ui/Checkbox';
import { Icon } from '@/components/ui/Icon';
import { CHEVRON } from '@/components/ui/icons';
import { SetupOptionsForm } from '@/components/ui/SetupOptionsForm';
import { CustomAddresses } from './CustomAddresses';
import type { AddressSection, CustomAddressesProps, HalosProps } from './options-props';
import { Section } from './Section';

/** The sections of more Halo addresses than this are collapsed, because the page would be too long. */
const MAX_EXPANDED = 1;

type HalosSectionProps = HalosProps & CustomAddressesProps;

/** Renders what was chosen for each Halo address, and the own addresses. */
export function HalosSection(props: HalosSectionProps) {
  const { addresses } = props;
  return (
    <Section id="halos" title={i18n.t('options.halos')}>
      {addresses.length === 0 && <p class="card empty">{i18n.t('options.noAddresses')}</p>}
      {addresses.map((address) => (
        <HaloAddress
          key={address.origin}
          {...props}
          address={address}
          folded={addresses.length > MAX_EXPANDED && address !== addresses[0]}
        />
      ))}
      <CustomAddresses {...props} />
    </Section>
  );
}

function HaloAddress({ address, folded, ...props }: HalosSectionProps & { address: AddressSection; folded: boolean }) {
  const { origin } = address;
  return (
    <section class="card" aria-label={address.host}>
      <details open={!folded}>
        <summary>
          <Icon d={CHEVRON} />
          <h3>{address.host}</h3>
        </summary>
        <SetupOptionsForm
          recipes={props.recipes}
          recipeId={address.recipeId}
          isRecipeManaged={address.isRecipeManaged}
          options={address.options}
          names={address.names}
          onRecipe={(id) => props.onRecipe(origin, id)}
          onOption={(id, on) => props.onOption(origin, id, on)}
          onName={(id, value) => props.onName(origin, id, value)}
        />
        <Checkbox
          label={i18n.t('options.showGuide')}
          help={i18n.t('options.showGuideHelp')}
          on={address.guide}
          onChange={(on) => props.onGuide(origin, on)}
        />
        <SetupReportActions busy={false} onRecord={(press, event) => props.onRecord(origin, press, event)} />
      </details>
    </section>
  );
}
