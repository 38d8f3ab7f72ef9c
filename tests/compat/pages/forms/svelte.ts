import { mount } from 'svelte';
import SvelteForm from '../shared/SvelteForm.svelte';
import { scalePadPage } from '../shared/scalepad.ts';

scalePadPage((page) => mount(SvelteForm, { target: page.place, props: page }));
