import { navigate } from '../../app/router.ts';
import { boot, brand } from '../../data/boot.ts';
import { words } from '../../quirks/words.ts';
import { Field } from '../../ui/Field.tsx';
import { Group, Row } from '../../ui/Group.tsx';
import { ReadValue } from '../../ui/ReadValue.tsx';
import { toast } from '../../ui/Toasts.tsx';

/** Configuration > Integrations > HaloPSA API: the three values of API Details, and the button to the applications. */
export function ApiPage() {
  return (
    <div className="details-page">
      <div className="details_page_title">
        <h1>{brand} API</h1>
        <div className="details-page-subtitle">
          {words('Let other products read and write your data over the REST API.')}
        </div>
      </div>
      <div className="details-form readeditform">
        <div className="details-form-holder">
          <Group title="API Details" description="An integration asks for these addresses when it is set up.">
            <Row>
              <Field label="Resource Server" api="resource_server" width={12}>
                <ReadValue value={boot.resourceServer} />
              </Field>
              <Field label="Authorisation Server" api="auth_server" width={12}>
                <ReadValue value={boot.authorisationServer} />
              </Field>
              <Field label="Tenant" api="tenant_id" width={12}>
                <ReadValue value={boot.tenant} />
              </Field>
            </Row>
          </Group>
          <Group
            title="Applications"
            description="Every product that calls the API needs an application of its own, with an authentication method and permissions."
          >
            <button
              type="button"
              className="nhd-button curve glow-btn oneline"
              onClick={() => navigate('/config/integrations/api/applications')}
            >
              {words('View Applications')}
            </button>
          </Group>
          <Group title="Documentation" description="What the API offers, endpoint by endpoint.">
            <button
              type="button"
              className="nhd-button plain"
              onClick={() => toast('info', 'API Documentation: the practice Halo does not play this.')}
            >
              {words('API Documentation')}
            </button>
          </Group>
        </div>
      </div>
    </div>
  );
}
