-- Vendors look after their accounts at the provider by API, as operators do by command.

GRANT INSERT, UPDATE (base_url, sealed_credentials, is_failing), DELETE ON integrations TO addressee_api;
GRANT INSERT, UPDATE (integration_id), DELETE ON integration_purposes TO addressee_api;
GRANT DELETE ON integrations TO addressee_operator;

-- Whether sessions under way need an integration.
CREATE INDEX provider_sessions_under_way ON provider_sessions (vendor_id, environment, integration_id)
    WHERE state NOT IN ('ended', 'orphaned');
