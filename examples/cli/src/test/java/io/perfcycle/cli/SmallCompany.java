package io.perfcycle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Five people and three goals, as somebody writes their first files. */
final class SmallCompany {
    private static final Map<String, String> FILES = files();

    private SmallCompany() {}

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("cycle.csv", "id,name,from,to\nY25,Year 2025,2025-01-01,2025-12-31\n");
        files.put(
                "people.csv",
                "id,name,manager,hired\nana,Ana,,2020-01-01\nbo,Bo,ana,2020-01-01\nchi,Chi,ana,2020-01-01\n"
                        + "dev,Dev,bo,2020-01-01\neli,Eli,bo,2025-03-03\n");
        files.put(
                "goals.csv",
                "id,title,owner,level,parent,metric,baseline,target,due\n"
                        + "g1,Raise renewals from 80 to 90 % by 30 November,ana,COMPANY,,renewals,80,90,2025-11-30\n"
                        + "g2,Answer tickets within 4 hours by 30 June,bo,TEAM,g1,hours,9,4,2025-06-30\n"
                        + "g3,\"Write, and keep, the handbook\",dev,,g2,,,,\n");
        return files;
    }

    /** The files in a new folder, with another separator than the comma, and something before the header. */
    static Path write(Path folder, String separator, String mark) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            StringBuilder text = new StringBuilder(mark);
            boolean quoted = false;
            for (char c : file.getValue().toCharArray()) {
                quoted ^= c == '"';
                text.append(c == ',' && !quoted ? separator : String.valueOf(c));
            }
            Files.writeString(folder.resolve(file.getKey()), text, StandardCharsets.UTF_8);
        }
        return folder;
    }

    static Path write(Path folder) throws IOException {
        return write(folder, ",", "");
    }
}
