/// Who issued a card: the state, province or territory behind an issuer identification number.
public struct AAMVAIssuer: Sendable, Hashable {
    /// The postal code of the state or province, such as `VA` or `ON`; `US` for the Department of State, and the code of
    /// ISO 3166-2 for states of Mexico.
    public let code: String
    /// ISO 3166-1 alpha-3: `USA`, `CAN` or `MEX`.
    public let country: String

    /// Looks a number of six digits up; nil when nobody is known behind it.
    public init?(number: String) {
        guard let issuer = Self.issuers[number] else { return nil }
        self = issuer
    }

    private init(code: String, country: String) {
        self.code = code
        self.country = country
    }

    /// Every known issuer by its number.
    static let issuers: [String: AAMVAIssuer] = {
        var issuers: [String: AAMVAIssuer] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let country = words.first else { continue }
            for entry in words.dropFirst() {
                let parts = entry.split(separator: ":")
                guard let number = parts.first, let code = parts.last else { continue }
                issuers[String(number)] = AAMVAIssuer(code: String(code), country: String(country))
            }
        }
        return issuers
    }()

    private static let table = """
        USA 636000:VA 636001:NY 636002:MA 636003:MD 636004:NC 636005:SC 636006:CT 636007:LA 636008:MT 636009:NM
        USA 636010:FL 636011:DE 636014:CA 636015:TX 636018:IA 636019:GU 636020:CO 636021:AR 636022:KS 636023:OH
        USA 636024:VT 636025:PA 636026:AZ 636027:US 636029:OR 636030:MO 636031:WI 636032:MI 636033:AL 636034:ND
        USA 636035:IL 636036:NJ 636037:IN 636038:MN 636039:NH 636040:UT 636041:ME 636042:SD 636043:DC 636045:WA
        USA 636046:KY 636047:HI 636049:NV 636050:ID 636051:MS 636052:RI 636053:TN 636054:NE 636055:GA 636058:OK
        USA 636059:AK 636060:WY 636061:WV 636062:VI 604427:AS 604430:MP 604431:PR
        CAN 636012:ON 636013:NS 636016:NL 636017:NB 636028:BC 636044:SK 636048:MB 604426:PE 604428:QC 604429:YT
        CAN 604432:AB 604433:NU 604434:NT 990876:AB
        MEX 636056:COA 636057:HID
        """
}
