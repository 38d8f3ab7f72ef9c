import { VENDORS } from '../data/vendors.ts';

/** Stands for the vendor's logo; the name beside it says which. */
export function VendorMark({ name }: { name: string }) {
  const vendor = VENDORS.find((one) => one.name === name);
  return (
    <span className="mark" style={{ background: vendor?.colour ?? '#445066' }} aria-hidden="true">
      {vendor?.mark ?? name.slice(0, 2)}
    </span>
  );
}
