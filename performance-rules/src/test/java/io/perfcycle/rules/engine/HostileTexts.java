package io.perfcycle.rules.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody may type, by mistake or on purpose, by name. */
final class HostileTexts {
    private static final Map<String, String> FORBIDDEN = madeForbidden();

    private HostileTexts() {}

    /** Texts that no entry takes. */
    static Map<String, String> forbidden() {
        return FORBIDDEN;
    }

    private static Map<String, String> madeForbidden() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("ten million characters", "x".repeat(10_000_000));
        texts.put("200,000 alternating combining marks", "a" + "\u0301\u0323".repeat(100_000));
        texts.put("ten million blanks", " ".repeat(10_000_000));
        texts.put("a bidirectional override", "invoice\u202Egpj.exe");
        texts.put("a bidirectional isolate", "a\u2066b\u2069c");
        texts.put("a zero-width space", "ad\u200Bmin");
        texts.put("a byte order mark", "\uFEFFtext");
        texts.put("a null character", "a\u0000b");
        texts.put("an escape sequence", "\u001B[31mred\u001B[0m");
        texts.put("a line separator", "a\u2028b");
        texts.put("a next-line control", "a\u0085b");
        return texts;
    }

    /** Texts that are only letters to us and must come back as they are. */
    static Map<String, String> harmless() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("an expression", "${7*7} #{7*7} ${jndi:ldap://127.0.0.1/x} *{T(java.lang.Runtime)}");
        texts.put("a message key", "{perfcycle.required}");
        texts.put("an argument of a message", "{title} {document} {value} ${validatedValue} {0} %s %n $1 \\1");
        texts.put("a formula", "=HYPERLINK(\"http://x\",\"y\")+cmd|' /C calc'!A0");
        texts.put("markup", "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;");
        texts.put("JSON", "\",\"role\":\"ADMIN\",\"x\":\"");
        texts.put("a card", "BEGIN:VCARD;VERSION:4.0;FN:Admin;END:VCARD");
        texts.put("a calendar line", "X\\nATTENDEE;CN=Eve:mailto:eve@example.org");
        texts.put("SQL", "'; DROP TABLE perfcycle_document; --");
        texts.put("a slow pattern", "a".repeat(299));
        texts.put("nested brackets", "(".repeat(150) + ")".repeat(149));
        texts.put("other scripts", "\u00C4rger mit \u65E5\u672C\u8A9E, \u0627\u0644\u0639\u0631\u0628\u064A\u0629");
        texts.put("beyond the basic plane", "\uD83C\uDF89 done");
        texts.put("not normalised", "e\u0301 beside \u00E9");
        return texts;
    }

    /** Several lines, for entries that are paragraphs; single lines refuse them. */
    static Map<String, String> lines() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a forged log line", "fine\n2026-01-01 00:00:00 ERROR admin logged in");
        texts.put("a forged header", "fine\r\nBcc: everybody@example.org\r\n\r\nbody");
        texts.put("a calendar entry", "fine\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nEND:VALARM");
        return texts;
    }

    static List<BigDecimal> numbers() {
        return List.of(
                new BigDecimal("1e1000000000"),
                new BigDecimal("1e-1000000000"),
                new BigDecimal("-1e1000000000"),
                new BigDecimal(BigInteger.TEN.pow(100_000)),
                new BigDecimal(BigInteger.ONE, 100_000),
                new BigDecimal("0e2000000000"),
                new BigDecimal("-0.000000000000000001"),
                new BigDecimal("999999999999999999.999999999999999999"));
    }

    static List<LocalDate> dates() {
        return List.of(
                LocalDate.MIN,
                LocalDate.of(0, 1, 1),
                LocalDate.of(1, 1, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(10_000, 1, 1),
                LocalDate.MAX);
    }

    static List<Integer> integers() {
        return List.of(Integer.MIN_VALUE, -2, -1, 0, 101, Integer.MAX_VALUE);
    }
}
