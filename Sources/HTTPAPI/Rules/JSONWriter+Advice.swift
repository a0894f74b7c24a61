import StrictJSON
import ValidationRules
import Verification

extension JSONWriter {
    /// Writes an advice; documents are named by their places in the request, from 0.
    mutating func adviceMembers(_ advice: DocumentRecommendation, on documents: [OfferedDocument]) {
        member("sufficient", !advice.combinations.isEmpty)
        localizedText("summary", advice.summary)
        array("combinations") { combinations in
            for combination in advice.combinations {
                combinations.object { writer in
                    writer.member("photo_id", combination.photoID)
                    writer.member("proof_of_address", combination.proofOfAddress)
                    writer.member("acceptance", combination.acceptance.rawValue)
                }
            }
        }
        array("missing") { missing in
            for entry in advice.missing {
                missing.object { writer in
                    writer.member("kind", entry.kind.rawValue)
                    writer.member("types", entry.types.map(\.rawValue))
                    writer.localizedText("text", entry.text)
                }
            }
        }
        array("documents") { array in
            for (document, uses) in zip(documents, advice.uses) {
                array.object { writer in
                    writer.member("type", document.type.rawValue)
                    writer.localizedText("title", document.type.title)
                    writer.array("uses") { array in
                        for use in uses { array.documentUse(use) }
                    }
                }
            }
        }
    }

    private mutating func documentUse(_ use: DocumentUse) {
        object { writer in
            writer.member("kind", use.kind.rawValue)
            writer.member("acceptance", use.acceptance.rawValue)
            writer.array("remarks") { remarks in
                for remark in use.remarks {
                    remarks.object { writer in
                        writer.member("rule", remark.rule)
                        writer.localizedText("text", remark.text)
                    }
                }
            }
            writer.array("conditions") { conditions in
                for condition in use.conditions {
                    conditions.object { writer in writer.localizedText("text", condition) }
                }
            }
        }
    }
}
