package dev.kkachi.lists.internal;

/// One small list in each format, written by hand from the documented structures; everybody in them is invented.
final class Frames {
    static final Frame OFAC_CSV = new Frame(new OfacCsv(), "", """
            88801,"OTTER LINES","vessel","CUBA",-0- ,"OT1","Tug",-0- ,"212","Cuba",-0- ,"a.k.a. 'OTTER'."
            """.strip(), """
            88802,CRANE LTD,-0- ,CUBA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
            """.strip(), "");
    static final Frame OFAC_ADVANCED = new Frame(
            new OfacAdvanced(),
            """
            <?xml version="1.0" encoding="utf-8"?>
            <Sanctions xmlns="urn:advanced"><ReferenceValueSets>
            <AliasTypeValues><AliasType ID="1403">Name</AliasType><AliasType ID="1400">A.K.A.</AliasType></AliasTypeValues>
            <CountryValues><Country ID="1" ISO2="KP">Korea, North</Country></CountryValues>
            <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType>
            <FeatureType ID="344">Digital Currency Address - XBT</FeatureType></FeatureTypeValues>
            <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
            <ListValues><List ID="1550">SDN List</List></ListValues>
            <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType></NamePartTypeValues>
            <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
            <PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType>
            <PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
            <RelationTypeValues><RelationType ID="15003">Owned or Controlled By</RelationType></RelationTypeValues>
            <ScriptValues><Script ID="215">Latin</Script></ScriptValues></ReferenceValueSets><DistinctParties>
            """,
            advanced("88801", "Otter Lines"),
            advanced("88802", "Crane"),
            "</DistinctParties></Sanctions>");
    static final Frame OFAC_ENHANCED = new Frame(
            new OfacEnhanced(),
            "<sanctionsData><publicationInfo><dataAsOf>2026-08-20T00:00:00</dataAsOf></publicationInfo><entities>\n",
            enhanced("88801", "OTTER LINES"),
            enhanced("88802", "CRANE LTD"),
            "</entities></sanctionsData>");
    static final Frame UN = new Frame(
            new UnConsolidated(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CONSOLIDATED_LIST dateGenerated=\"2026-08-01T23:00:03Z\"><INDIVIDUALS>\n",
            un("88801", "OTTER"),
            un("88802", "CRANE"),
            "</INDIVIDUALS></CONSOLIDATED_LIST>");
    static final Frame EU_FSF_XML = new Frame(
            new EuFsfXml(),
            "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2026-08-05T16:47:04\">\n",
            fsf("88801", "Otter Lines"),
            fsf("88802", "Crane Ltd"),
            "</export>");
    static final Frame EU_FSF_CSV = new Frame(
            new EuFsfCsv(),
            "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_SubjectType;"
                    + "Entity_Regulation_Programme;NameAlias_LastName;NameAlias_WholeName;NameAlias_Gender;"
                    + "Address_City;Address_CountryIso2Code;BirthDate_BirthDate;BirthDate_Year;Citizenship_CountryIso2Code;"
                    + "Identification_Number;Identification_TypeCode;Address_ContactInfo\n",
            "05/08/2026;1;EU.88801.1;;enterprise;PRK;;Otter Lines;;Pyongyang;KP;;;;;;",
            "05/08/2026;2;EU.88802.2;;enterprise;PRK;;Crane Ltd;;Pyongyang;KP;;;;;;",
            "");
    static final Frame EU_JOURNAL = new Frame(
            new EuJournal(),
            "celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,birthDate,passportNumber,address\n",
            "32017R1509,88801,EU-PRK,XV.A,Asset freeze,19.12.2011,,Organization,Otter Lines,,,,Pyongyang",
            "32017R1509,88802,EU-PRK,XV.A,Asset freeze,19.12.2011,,Organization,Crane Ltd,,,,Pyongyang",
            "");
    static final Frame UK_XML = new Frame(
            new UkXml(),
            "<Designations><DateGenerated>2026-02-01</DateGenerated>\n",
            uk("OTR88801", "OTTER LINES"),
            uk("CRN88802", "CRANE LTD"),
            "</Designations>");
    static final Frame UK_CSV = new Frame(
            new UkCsv(),
            "Unique ID,OFSI Group ID,Name,Name 6,Name 1,Name type,Regime Name,Type,Designation source,Date Designated,"
                    + "D.O.B,Nationality(/ies),Passport number,Address Line 1,Address Country,IMO number\n",
            "OTR88801,1,OTTER LINES,,,Primary Name,Otters,Entity,UK,07-03-2016,,,,Street 1,Cuba,",
            "CRN88802,2,CRANE LTD,,,Primary Name,Otters,Entity,UK,07-03-2016,,,,Street 2,Cuba,",
            "");
    static final Frame DFAT = new Frame(
            new DfatList(),
            DfatListTest.HEADER,
            "88801,OTTER LINES,Entity,Primary Name,,,,,Pyongyang,,,,1718 (DPRK),46073,,1,0,0,0",
            "88802,CRANE LTD,Entity,Primary Name,,,,,Pyongyang,,,,1718 (DPRK),46073,,1,0,0,0",
            "");
    static final Frame SECO = new Frame(
            new SecoXml(),
            "<swiss-sanctions-list list-type=\"whole-list\" date=\"2026-08-01\">\n",
            seco("88801", "Otter Lines"),
            seco("88802", "Crane Ltd"),
            "</swiss-sanctions-list>");
    static final Frame FTM = new Frame(new FtmList(), "", ftm("88801", "Otter Lines"), ftm("88802", "Crane Ltd"), "");

    private Frames() {}

    private static String advanced(String id, String name) {
        return "<DistinctParty FixedRef=\"" + id + "\"><Profile ID=\"" + id + "\" PartySubTypeID=\"3\"><Identity ID=\""
                + id
                + "\"><Alias AliasTypeID=\"1403\" Primary=\"true\"><DocumentedName><DocumentedNamePart>"
                + "<NamePartValue NamePartGroupID=\"1\" ScriptID=\"215\">" + name
                + "</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty>";
    }

    private static String enhanced(String id, String name) {
        return "<entity id=\"" + id + "\"><generalInfo><entityType>Entity</entityType></generalInfo><sanctionsLists>"
                + "<sanctionsList datePublished=\"2023-04-24\">SDN List</sanctionsList></sanctionsLists><names><name>"
                + "<isPrimary>true</isPrimary><translations><translation><script>Latin</script><formattedFullName>"
                + name
                + "</formattedFullName></translation></translations></name></names></entity>";
    }

    private static String un(String number, String name) {
        return "<INDIVIDUAL><DATAID>" + number + "</DATAID><FIRST_NAME>" + name
                + "</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi." + number
                + "</REFERENCE_NUMBER><LISTED_ON>2009-07-16</LISTED_ON></INDIVIDUAL>";
    }

    private static String fsf(String number, String name) {
        return "<sanctionEntity euReferenceNumber=\"EU." + number + ".1\" logicalId=\"" + number
                + "\"><subjectType code=\"enterprise\"/><nameAlias wholeName=\"" + name
                + "\" strong=\"true\"/></sanctionEntity>";
    }

    private static String uk(String id, String name) {
        return "<Designation><UniqueID>" + id + "</UniqueID><RegimeName>Otters</RegimeName><IndividualEntityShip>Entity"
                + "</IndividualEntityShip><DateDesignated>02/06/2017</DateDesignated><Names><Name><Name6>" + name
                + "</Name6><NameType>Primary Name</NameType></Name></Names></Designation>";
    }

    private static String seco(String id, String name) {
        return "<target ssid=\"" + id + "\"><entity><identity main=\"true\"><name name-type=\"primary-name\">"
                + "<name-part order=\"1\" name-part-type=\"whole-name\"><value>" + name
                + "</value></name-part></name></identity></entity></target>";
    }

    private static String ftm(String id, String name) {
        return "{\"id\":\"k-" + id + "\",\"caption\":\"" + name
                + "\",\"schema\":\"Company\",\"datasets\":[\"some_list\"]," + "\"properties\":{\"name\":[\"" + name
                + "\"],\"topics\":[\"sanction\"]}}";
    }
}
