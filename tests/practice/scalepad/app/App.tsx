import { useEffect } from 'react';
import { boot } from '../data/boot.ts';
import { HALO_PATH, OLDER_HALO_PATH, VENDORS, vendorPath } from '../data/vendors.ts';
import { Elsewhere } from '../pages/Elsewhere.tsx';
import { Gallery } from '../pages/Gallery.tsx';
import { HaloForm } from '../pages/HaloForm.tsx';
import { Hub } from '../pages/Hub.tsx';
import { Integrations } from '../pages/Integrations.tsx';
import { LateForm } from '../pages/LateForm.tsx';
import { OlderHaloForm } from '../pages/OlderHaloForm.tsx';
import { VendorForm } from '../pages/VendorForm.tsx';
import { Layout } from '../ui/Layout.tsx';
import { usePath } from './router.ts';

/** The practice ScalePad: picks the page by the path. */
export function App() {
  const path = usePath();
  const { title, page } = pageOf(path);
  useEffect(() => {
    document.title = `${title} | ScalePad`;
  }, [title]);
  return <Layout path={path}>{page}</Layout>;
}

function pageOf(path: string) {
  if (path === '') return { title: 'Hub', page: <Hub /> };
  if (path === '/integrations') return { title: 'Integrations', page: <Integrations first={boot.integrations} /> };
  if (path === '/integrations/add') return { title: 'Add Integration', page: <Gallery /> };
  if (path === HALO_PATH) return { title: 'HaloPSA', page: <LateForm form={<HaloForm />} /> };
  if (path === OLDER_HALO_PATH) return { title: 'Halo PSA', page: <OlderHaloForm /> };
  const vendor = VENDORS.find((one) => one.fields && vendorPath(one) === path);
  // Keyed: another vendor's form must not inherit what was typed into this one.
  if (vendor) return { title: vendor.name, page: <VendorForm key={vendor.slug} vendor={vendor} /> };
  return { title: 'ScalePad', page: <Elsewhere /> };
}
