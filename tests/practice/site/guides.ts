/** Returns the two vendor guides in short, in our words, for a person who does the setup manually. */
export function guidesHtml(): string {
  return `<section aria-labelledby="guides">
<h2 id="guides">The two guides in short</h2>
<div class="columns">
<article>
<h3>Guide A: Lifecycle Manager</h3>
<p class="quiet">ScalePad's current article. About 125 clicks by hand.</p>
<ol>
<li><strong>Role.</strong> Configuration, Teams &amp; Agents, Roles, New. Save it with a name, then Edit: 16 settings on Permissions,
and on Departments &amp; Teams the membership that views all tickets.</li>
<li><strong>Agent.</strong> Teams &amp; Agents, Agents, New. A username, the role, API-only, no default team, 24 hours.</li>
<li><strong>Application.</strong> Integrations, HaloPSA API: note the three API details. View Applications, New: Client ID and Secret,
login type Agent, the agent just made, 12 scopes. Note Client ID and Client Secret before Save.</li>
<li><strong>ScalePad.</strong> Integrations, Add Integration, HaloPSA. Five values, then Connect now.</li>
</ol>
</article>
<article>
<h3>Guide B: hardware only</h3>
<p class="quiet">The older article that Halo still shows.</p>
<ol>
<li><strong>Agent.</strong> A dedicated agent for ScalePad.</li>
<li><strong>Role.</strong> Read customers, read and modify assets; the agent is added to the role.</li>
<li><strong>Application.</strong> As in guide A, with 3 scopes.</li>
<li><strong>ScalePad.</strong> The same five values in the older form (quirk <code>older-scalepad-form</code>), then Save HaloPSA Setup.</li>
</ol>
</article>
</div>
</section>`;
}
