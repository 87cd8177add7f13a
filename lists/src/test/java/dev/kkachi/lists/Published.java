package dev.kkachi.lists;

/// Lists as they would be published, with as many invented entries as a test needs.
final class Published {
    private Published() {}

    /// Returns the Security Council's list of the day `date` with `persons` persons.
    static String un(String date, int persons) {
        return un(date, persons, "DATE");
    }

    /// Returns the same list with another name for the element that states when somebody was born.
    static String un(String date, int persons, String birthElement) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<CONSOLIDATED_LIST dateGenerated=\"").append(date).append("T23:00:03Z\"><INDIVIDUALS>\n");
        for (int i = 0; i < persons; i++) {
            xml.append("<INDIVIDUAL><DATAID>").append(i).append("</DATAID><FIRST_NAME>INVENTED</FIRST_NAME>");
            xml.append("<SECOND_NAME>PERSON ")
                    .append(word(i))
                    .append("</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>");
            xml.append("<REFERENCE_NUMBER>KPi.").append(1000 + i).append("</REFERENCE_NUMBER>");
            xml.append("<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><")
                    .append(birthElement);
            xml.append(">1970-01-01</").append(birthElement).append("></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>\n");
        }
        return xml.append("</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>\n")
                .toString();
    }

    /// Returns the table of names of the US Treasury with `persons` persons.
    static String sdn(int persons) {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < persons; i++) {
            csv.append(1000 + i).append(",\"INVENTED, Person ").append(word(i)).append("\",\"individual\",\"NPWMD\"");
            csv.append(",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1983.\"\r\n");
        }
        return csv.append('\u001A').toString();
    }

    /// Returns the table of addresses of the US Treasury with `persons` persons.
    static String add(int persons) {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < persons; i++) {
            csv.append(1000 + i).append(',').append(i).append(",-0- ,\"Dandong\",\"China\",-0- \r\n");
        }
        return csv.append('\u001A').toString();
    }

    private static String word(int number) {
        return Integer.toString(number, 26)
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append((char) (digit <= '9' ? digit - '0' + 'q' : digit)),
                        StringBuilder::append)
                .toString();
    }
}
