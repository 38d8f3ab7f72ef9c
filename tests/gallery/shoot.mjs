// Makes pictures of every state of every component in .output/gallery, with an axe run on each:
// node tests/gallery/shoot.mjs [part of a state's name]. Exits with 1 when axe finds anything.
import { fileURLToPath } from 'node:url';
import { shootGallery } from './shoot.ts';

const out = fileURLToPath(new URL('../../.output/gallery/', import.meta.url));
const { pictures, faults } = await shootGallery(out, process.argv[2]);
for (const fault of faults) console.error(fault);
console.log(`${pictures.length} pictures in .output/gallery, ${faults.length} faults`);
process.exit(faults.length > 0 || pictures.length === 0 ? 1 : 0);
