import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** Every host that the practice sites answer for. */
const NAMES = [
  '*.halopsa.com',
  '*.haloitsm.com',
  '*.haloservicedesk.com',
  'app.scalepad.com',
  'halo.customer.example',
  'halo.localhost',
  'scalepad.localhost',
  'localhost',
];

export interface Certificate {
  key: string;
  cert: string;
  /** Base64 of the SHA-256 of the public key, for Chromium's --ignore-certificate-errors-spki-list. */
  spki: string;
}

/** Creates a certificate for the practice hosts, a new one at each start: no key is stored or can leak. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Halo Setup Assistant practice' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A clock that is slightly slow must not see a certificate from the future.
    notBeforeDate: new Date(Date.now() - 86_400_000),
    notAfterDate: new Date(Date.now() + 30 * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: NAMES.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const key = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, spki: createHash('sha256').update(key).digest('base64') };
}
