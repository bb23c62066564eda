package io.perfcycle.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A script that brings the tables to a version.
 *
 * @param name its file beside this class, {@code V}, the version, two underscores and a word
 */
record SchemaScript(String name) {
    /** All scripts in the order of their versions. Each records its version in its last statement. */
    static final List<SchemaScript> ALL = List.of(
            new SchemaScript("V1__performance_store.sql"),
            new SchemaScript("V2__audit_chain.sql"),
            new SchemaScript("V3__outbox_heads.sql"));

    int version() {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    /** The statements: comments fill whole lines, and a statement ends at the end of a line. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : text().lines().toList()) {
            if (line.startsWith("--") || line.isBlank()) {
                continue;
            }
            boolean last = line.endsWith(";");
            current.append(last ? line.substring(0, line.length() - 1) : line).append('\n');
            if (last) {
                statements.add(current.toString());
                current.setLength(0);
            }
        }
        return statements;
    }

    private String text() {
        try (InputStream in = SchemaScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The script " + name + " is not beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The script " + name + " cannot be read", e);
        }
    }
}
