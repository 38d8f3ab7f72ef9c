/** Hosts of Halo's own clouds (halo-ui 1.5). A tenant on its own domain is granted by the admin at run time. */
export const HALO_MATCHES = ['https://*.halopsa.com/*', 'https://*.haloitsm.com/*', 'https://*.haloservicedesk.com/*'];
