import { VENDORS } from '../data/vendors.ts';

/** Renders a placeholder for the vendor's logo; the name is next to it. */
export function VendorMark({ name }: { name: string }) {
  const vendor = VENDORS.find((one) => one.name === name);
  return (
    <span className="mark" style={{ background: vendor?.colour ?? '#445066' }} aria-hidden="true">
      {vendor?.mark ?? name.slice(0, 2)}
    </span>
  );
}
