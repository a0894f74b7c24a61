import Postgres
import Services
import Verification

/// Writes an integration, in place of an earlier one of its id.
struct UpsertIntegration: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO integrations (vendor_id, environment, id, base_url, sealed_credentials, is_failing)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (vendor_id, environment, id) DO UPDATE
        SET base_url = EXCLUDED.base_url, sealed_credentials = EXCLUDED.sealed_credentials,
            is_failing = EXCLUDED.is_failing
        """
    }

    let integration: Integration
    let sealedCredentials: [UInt8]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(integration.tenant)
        parameters.append(integration.id)
        parameters.append(integration.baseURL)
        parameters.append(sealedCredentials)
        parameters.append(integration.isFailing)
    }
}

/// Takes from an integration the purposes it no longer serves.
struct DeletePurposes: PostgresStatement {
    static var sql: String {
        """
        DELETE FROM integration_purposes
        WHERE vendor_id = $1 AND environment = $2 AND integration_id = $3 AND purpose <> ALL ($4)
        """
    }

    let integration: Integration

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(integration.tenant)
        parameters.append(integration.id)
        parameters.append(integration.purposeNames)
    }
}

/// Gives an integration its purposes, whichever served them before.
struct UpsertPurposes: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO integration_purposes (vendor_id, environment, purpose, integration_id)
        SELECT $1, $2, purpose, $3 FROM unnest($4) AS purpose
        ON CONFLICT (vendor_id, environment, purpose) DO UPDATE SET integration_id = EXCLUDED.integration_id
        """
    }

    let integration: Integration

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(integration.tenant)
        parameters.append(integration.id)
        parameters.append(integration.purposeNames)
    }
}

extension Integration {
    fileprivate var purposeNames: [String] {
        purposes.map(\.rawValue).sorted()
    }
}
