/// The ISO 3166-1 codes with short English names, parsed once.
enum CountryTable {
    struct Row: Sendable {
        let alpha2: String
        let alpha3: String
        let name: String
    }

    static let rows: [Row] = text.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ", maxSplits: 2)
        guard parts.count == 3 else { return nil }
        return Row(alpha2: String(parts[0]), alpha3: String(parts[1]), name: String(parts[2]))
    }

    /// Row numbers by either code.
    static let rowsByCode: [PlaceKey: UInt8] = {
        var rowsByCode: [PlaceKey: UInt8] = [:]
        for (number, row) in rows.enumerated() {
            rowsByCode[PlaceKey(row.alpha2)] = UInt8(truncatingIfNeeded: number)
            rowsByCode[PlaceKey(row.alpha3)] = UInt8(truncatingIfNeeded: number)
        }
        return rowsByCode
    }()

    /// Row numbers by name, and by other names documents and people use.
    static let rowsByName: [PlaceKey: UInt8] = {
        var rowsByName: [PlaceKey: UInt8] = [:]
        for (number, row) in rows.enumerated() {
            rowsByName[PlaceKey(row.name)] = UInt8(truncatingIfNeeded: number)
        }
        for line in otherNames.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let number = rowsByCode[PlaceKey(String(parts[0]))] else { continue }
            rowsByName[PlaceKey(String(parts[1]))] = number
        }
        return rowsByName
    }()

    private static let text = """
        AD AND Andorra
        AE ARE United Arab Emirates
        AF AFG Afghanistan
        AG ATG Antigua and Barbuda
        AI AIA Anguilla
        AL ALB Albania
        AM ARM Armenia
        AO AGO Angola
        AQ ATA Antarctica
        AR ARG Argentina
        AS ASM American Samoa
        AT AUT Austria
        AU AUS Australia
        AW ABW Aruba
        AX ALA Åland Islands
        AZ AZE Azerbaijan
        BA BIH Bosnia and Herzegovina
        BB BRB Barbados
        BD BGD Bangladesh
        BE BEL Belgium
        BF BFA Burkina Faso
        BG BGR Bulgaria
        BH BHR Bahrain
        BI BDI Burundi
        BJ BEN Benin
        BL BLM Saint Barthelemy
        BM BMU Bermuda
        BN BRN Brunei
        BO BOL Bolivia
        BQ BES Caribbean Netherlands
        BR BRA Brazil
        BS BHS Bahamas
        BT BTN Bhutan
        BV BVT Bouvet Island
        BW BWA Botswana
        BY BLR Belarus
        BZ BLZ Belize
        CA CAN Canada
        CC CCK Cocos Islands
        CD COD Democratic Republic of the Congo
        CF CAF Central African Republic
        CG COG Republic of the Congo
        CH CHE Switzerland
        CI CIV Côte d'Ivoire
        CK COK Cook Islands
        CL CHL Chile
        CM CMR Cameroon
        CN CHN China
        CO COL Colombia
        CR CRI Costa Rica
        CU CUB Cuba
        CV CPV Cabo Verde
        CW CUW Curaçao
        CX CXR Christmas Island
        CY CYP Cyprus
        CZ CZE Czechia
        DE DEU Germany
        DJ DJI Djibouti
        DK DNK Denmark
        DM DMA Dominica
        DO DOM Dominican Republic
        DZ DZA Algeria
        EC ECU Ecuador
        EE EST Estonia
        EG EGY Egypt
        EH ESH Western Sahara
        ER ERI Eritrea
        ES ESP Spain
        ET ETH Ethiopia
        FI FIN Finland
        FJ FJI Fiji
        FK FLK Falkland Islands
        FM FSM Micronesia
        FO FRO Faroe Islands
        FR FRA France
        GA GAB Gabon
        GB GBR United Kingdom
        GD GRD Grenada
        GE GEO Georgia
        GF GUF French Guiana
        GG GGY Guernsey
        GH GHA Ghana
        GI GIB Gibraltar
        GL GRL Greenland
        GM GMB Gambia
        GN GIN Guinea
        GP GLP Guadeloupe
        GQ GNQ Equatorial Guinea
        GR GRC Greece
        GS SGS South Georgia and the South Sandwich Islands
        GT GTM Guatemala
        GU GUM Guam
        GW GNB Guinea-Bissau
        GY GUY Guyana
        HK HKG Hong Kong
        HM HMD Heard Island and McDonald Islands
        HN HND Honduras
        HR HRV Croatia
        HT HTI Haiti
        HU HUN Hungary
        ID IDN Indonesia
        IE IRL Ireland
        IL ISR Israel
        IM IMN Isle of Man
        IN IND India
        IO IOT British Indian Ocean Territory
        IQ IRQ Iraq
        IR IRN Iran
        IS ISL Iceland
        IT ITA Italy
        JE JEY Jersey
        JM JAM Jamaica
        JO JOR Jordan
        JP JPN Japan
        KE KEN Kenya
        KG KGZ Kyrgyzstan
        KH KHM Cambodia
        KI KIR Kiribati
        KM COM Comoros
        KN KNA Saint Kitts and Nevis
        KP PRK North Korea
        KR KOR South Korea
        KW KWT Kuwait
        KY CYM Cayman Islands
        KZ KAZ Kazakhstan
        LA LAO Laos
        LB LBN Lebanon
        LC LCA Saint Lucia
        LI LIE Liechtenstein
        LK LKA Sri Lanka
        LR LBR Liberia
        LS LSO Lesotho
        LT LTU Lithuania
        LU LUX Luxembourg
        LV LVA Latvia
        LY LBY Libya
        MA MAR Morocco
        MC MCO Monaco
        MD MDA Moldova
        ME MNE Montenegro
        MF MAF Saint Martin
        MG MDG Madagascar
        MH MHL Marshall Islands
        MK MKD North Macedonia
        ML MLI Mali
        MM MMR Myanmar
        MN MNG Mongolia
        MO MAC Macao
        MP MNP Northern Mariana Islands
        MQ MTQ Martinique
        MR MRT Mauritania
        MS MSR Montserrat
        MT MLT Malta
        MU MUS Mauritius
        MV MDV Maldives
        MW MWI Malawi
        MX MEX Mexico
        MY MYS Malaysia
        MZ MOZ Mozambique
        NA NAM Namibia
        NC NCL New Caledonia
        NE NER Niger
        NF NFK Norfolk Island
        NG NGA Nigeria
        NI NIC Nicaragua
        NL NLD Netherlands
        NO NOR Norway
        NP NPL Nepal
        NR NRU Nauru
        NU NIU Niue
        NZ NZL New Zealand
        OM OMN Oman
        PA PAN Panama
        PE PER Peru
        PF PYF French Polynesia
        PG PNG Papua New Guinea
        PH PHL Philippines
        PK PAK Pakistan
        PL POL Poland
        PM SPM Saint Pierre and Miquelon
        PN PCN Pitcairn
        PR PRI Puerto Rico
        PS PSE Palestine
        PT PRT Portugal
        PW PLW Palau
        PY PRY Paraguay
        QA QAT Qatar
        RE REU Réunion
        RO ROU Romania
        RS SRB Serbia
        RU RUS Russia
        RW RWA Rwanda
        SA SAU Saudi Arabia
        SB SLB Solomon Islands
        SC SYC Seychelles
        SD SDN Sudan
        SE SWE Sweden
        SG SGP Singapore
        SH SHN Saint Helena
        SI SVN Slovenia
        SJ SJM Svalbard and Jan Mayen
        SK SVK Slovakia
        SL SLE Sierra Leone
        SM SMR San Marino
        SN SEN Senegal
        SO SOM Somalia
        SR SUR Suriname
        SS SSD South Sudan
        ST STP Sao Tome and Principe
        SV SLV El Salvador
        SX SXM Sint Maarten
        SY SYR Syria
        SZ SWZ Eswatini
        TC TCA Turks and Caicos Islands
        TD TCD Chad
        TF ATF French Southern Territories
        TG TGO Togo
        TH THA Thailand
        TJ TJK Tajikistan
        TK TKL Tokelau
        TL TLS Timor-Leste
        TM TKM Turkmenistan
        TN TUN Tunisia
        TO TON Tonga
        TR TUR Türkiye
        TT TTO Trinidad and Tobago
        TV TUV Tuvalu
        TW TWN Taiwan
        TZ TZA Tanzania
        UA UKR Ukraine
        UG UGA Uganda
        UM UMI US Minor Outlying Islands
        US USA United States
        UY URY Uruguay
        UZ UZB Uzbekistan
        VA VAT Vatican City
        VC VCT Saint Vincent and the Grenadines
        VE VEN Venezuela
        VG VGB British Virgin Islands
        VI VIR US Virgin Islands
        VN VNM Vietnam
        VU VUT Vanuatu
        WF WLF Wallis and Futuna
        WS WSM Samoa
        YE YEM Yemen
        YT MYT Mayotte
        ZA ZAF South Africa
        ZM ZMB Zambia
        ZW ZWE Zimbabwe
        """

    /// The codes among them are those of machine-readable zones: `D` for Germany, and the classes of British nationals.
    private static let otherNames = """
        AE Emiratos Arabes Unidos
        AE UAE
        AX Aland Islands
        BE Belgica
        BE Belgique
        BO Estado Plurinacional de Bolivia
        BO Plurinational State of Bolivia
        BN Brunei Darussalam
        BR Brasil
        BR Federative Republic of Brazil
        BR Republica Federativa do Brasil
        CH Schweiz
        CH Suisse
        CH Suiza
        CH Swiss Confederation
        CI Cote d'Ivoire
        CI Ivory Coast
        CD Congo
        CL Republica de Chile
        CN People's Republic of China
        CN PRC
        CN Republica Popular China
        CO Republica de Colombia
        CV Cape Verde
        CW Curacao
        CZ Czech Republic
        DE Alemania
        DE Allemagne
        DE Bundesrepublik Deutschland
        DE D
        DE Deutschland
        DE Federal Republic of Germany
        DO Rep Dominicana
        DO Republica Dominicana
        EG Egipto
        ES Espana
        ES Espagne
        ES Kingdom of Spain
        ES Reino de Espana
        FK Falkland Islands Malvinas
        FR Francia
        FR French Republic
        FR Republique Francaise
        GB Britain
        GB England
        GB GBD
        GB GBN
        GB GBO
        GB GBP
        GB GBS
        GB Great Britain
        GB Northern Ireland
        GB Reino Unido
        GB Royaume-Uni
        GB Scotland
        GB UK
        GB United Kingdom of Great Britain and Northern Ireland
        GB Wales
        GR Grecia
        HK Hong Kong SAR
        HK Hong Kong SAR China
        HN Republica de Honduras
        IE Irlanda
        IE Republic of Ireland
        IN Republic of India
        IR Islamic Republic of Iran
        IT Italia
        IT Italian Republic
        JP Japon
        KP Democratic People's Republic of Korea
        KR Corea del Sur
        KR Korea
        KR Republic of Korea
        LA Lao People's Democratic Republic
        MA Marruecos
        MD Republic of Moldova
        MK Macedonia
        MM Burma
        MX Estados Unidos Mexicanos
        MX Mejico
        MX United Mexican States
        NL Holland
        NL Paises Bajos
        NL Pays-Bas
        NL The Netherlands
        NZ Nueva Zelanda
        PE Republica del Peru
        PH Filipinas
        PH Republic of the Philippines
        PH The Philippines
        PL Polonia
        PL Polska
        PR Commonwealth of Puerto Rico
        PS State of Palestine
        RE Reunion
        RU Rusia
        RU Russian Federation
        SE Suecia
        SY Syrian Arab Republic
        SZ Swaziland
        TL East Timor
        TR Turkey
        TR Turkiye
        TR Turquia
        TW Republic of China
        TZ United Republic of Tanzania
        UA Ucrania
        US America
        US EE UU
        US EE UU A
        US Estados Unidos
        US Estados Unidos de America
        US Etats-Unis
        US Etats-Unis d'Amerique
        US The United States
        US The United States of America
        US U S of A
        US United States of America
        VA Holy See
        VE Bolivarian Republic of Venezuela
        VE Republica Bolivariana de Venezuela
        VG British Virgin Islands
        VI Virgin Islands
        VI United States Virgin Islands
        VN Viet Nam
        ZA Republic of South Africa
        ZA Sudafrica
        """
}
