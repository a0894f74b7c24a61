-- Nodes may change what they have to change and no more: never a data key, a legal hold, an erasure, the code of a link
-- or the digest of a token.

REVOKE UPDATE ON verifications FROM addressee_api, addressee_worker, addressee_operator;
GRANT UPDATE (
    vendor_reference, vendor_state, status, status_before_hold, last_action, attempt_id, attempt_number, version,
    history_sequence, history_hash, event_sequence, expected_data_version, automated_outcome, automated_reason_code,
    automated_is_resubmittable, automated_at, final_outcome, final_reason_code, final_is_resubmittable, final_at,
    updated_at, submitted_at, link_expires_at, provider_deadline, held_at
) ON verifications TO addressee_api, addressee_worker;
GRANT UPDATE (key_id, wrapped_key, erased_at, legal_hold, version, updated_at) ON verifications TO addressee_operator;

REVOKE UPDATE ON links, link_tokens, documents FROM addressee_api, addressee_worker;
GRANT UPDATE (revoked_at) ON links TO addressee_api, addressee_worker;
GRANT UPDATE (revoked_at) ON link_tokens TO addressee_api, addressee_worker;
GRANT UPDATE (status, is_current) ON documents TO addressee_api, addressee_worker;
