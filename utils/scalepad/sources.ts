import type { ConnectResultId } from './connect-results';

/** Where the cause and cure of each known answer come from, and how sure that is. Apart: the page needs none of it. */
export const RESULT_SOURCES: Record<
  ConnectResultId,
  { source: string; confidence: 'confirmed' | 'likely' | 'unknown' }
> = {
  connected: { source: "ScalePad's guide: it begins to sync at once", confidence: 'likely' },
  required: { source: "Any form's; ScalePad's guide asks for all five values", confidence: 'likely' },
  exists: { source: 'Nothing observed; one integration of a kind is usual', confidence: 'unknown' },
  certificate: {
    source: "Gradient's guide: an incomplete certificate chain on an own server",
    confidence: 'confirmed',
  },
  timeout: { source: 'Huntress and Gradient guides: an IP restriction in front of Halo', confidence: 'likely' },
  tenant: {
    source: 'CyberCNS, Gradient and CIPP guides: typed for an own server, or missing for a hosted one',
    confidence: 'confirmed',
  },
  scope: {
    source: "LimaCharlie's probe of a live Halo; Gradient and DNSFilter: with all ticked it will not work",
    confidence: 'likely',
  },
  credentials: {
    source: 'HaloAPI issue 19, Appxite and Trend Micro guides: the secret changed after it was copied',
    confidence: 'confirmed',
  },
  ownRights: { source: "ScalePad's guide: who connects needs Manage Sync Settings", confidence: 'confirmed' },
  forbidden: { source: 'MSPbots, AutoElevate and Halo ITSM scripts: connected, then 403', confidence: 'confirmed' },
  badAddress: {
    source: 'Hudu, DNSFilter, Rewst and CyberCNS guides: slash, https or /api wrong in the address',
    confidence: 'likely',
  },
  unreachable: { source: 'Huntress and Gradient guides on IP restrictions and own servers', confidence: 'likely' },
  disabled: { source: "ScalePad's help: notification Disabled Integration", confidence: 'confirmed' },
  syncError: {
    source: "ScalePad's help: notification Integration sync error; it says no more",
    confidence: 'confirmed',
  },
  serverError: { source: 'Nothing observed; any server can do this', confidence: 'unknown' },
};
