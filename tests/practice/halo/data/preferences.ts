import { YES_NO } from './permission-options.ts';

/** The tab Preferences of a role and of an agent. */
export const PREFERENCES: { label: string; api: string; options: readonly string[] }[] = [
  { label: 'Home Screen', api: 'homescreen', options: ['Dashboard', 'Tickets', 'My Tickets', 'Calendar'] },
  { label: 'Default Ticket View', api: 'default_view', options: ['List', 'Kanban', 'Split'] },
  { label: 'Theme', api: 'theme', options: ['Light', 'Dark', 'Follow the device'] },
  { label: 'Notification Sound', api: 'sound', options: YES_NO },
  { label: 'Show Hints', api: 'show_hints', options: YES_NO },
  { label: 'Send Email on Assignment', api: 'email_assign', options: YES_NO },
  { label: 'Open Tickets in a new Tab', api: 'open_newtab', options: YES_NO },
  { label: 'Start of the Week', api: 'weekstart', options: ['Monday', 'Saturday', 'Sunday'] },
];
