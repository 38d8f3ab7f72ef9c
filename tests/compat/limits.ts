/** A limit: what some libraries leave to the admin, and why. */
export interface LibraryLimit {
  /** The libraries' ids. */
  ids: readonly string[];
  what: string;
  why: string;
}

/** The limits of all libraries whose outcome is not "All right"; docs/halo-compatibility.md lists them. */
export const LIBRARY_LIMITS: readonly LibraryLimit[] = [
  {
    ids: ['shoelace-select', 'ui5-select', 'material-web-select'],
    what: 'Selects that are web components are not found on Halo’s pages: each setting is Missing.',
    why: 'Halo’s forms are made of React and react-select (docs/halo-ui.md 2.9). A search through shadow roots on each change of a Halo page would cost time and size for markup that nobody saw there. Fields of web components are found on ScalePad’s page, whose markup is not known.',
  },
  {
    ids: ['naive-ui-select'],
    what: 'Settings are Locked, like plain texts.',
    why: 'The select has no role, no field and no button: for a script it is a text that can be focused.',
  },
  {
    ids: ['vuetify-3-select'],
    what: 'Settings that are unset are left as they are, because their value cannot be read.',
    why: 'Its hidden native select reports the first option as chosen, even when nobody chose it. A value that cannot be read never counts as unset.',
  },
  {
    ids: ['vuetify-4-select', 'element-plus-select'],
    what: 'Undo names the membership level, which was unset, as not put back.',
    why: 'These selects have no button to clear them unless the page asks for one, and Vue exposes nothing through which their component could be called. Other settings become No Access or No, which is the same as unset to Halo; this one has no such option.',
  },
  {
    ids: ['primevue-select'],
    what: 'The guide does nothing.',
    why: 'Without a licence key PrimeVue 5 draws a notice over the whole page. The guide acts on no press while something covers it.',
  },
];
