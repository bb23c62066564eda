package io.perfcycle.jdbc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.event.Document;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class MutatedJsonTest {
    private static final DocumentCodec CODEC = DocumentCodec.standard();
    private static final List<Document> SAMPLES =
            List.copyOf(SampleDocuments.all().values());

    @Property(tries = 4000)
    void whatever_happens_to_a_text_it_is_read_or_refused_and_nothing_else(
            @ForAll("samples") Document sample,
            @ForAll @DoubleRange(min = 0, max = 1) double at,
            @ForAll @DoubleRange(min = 0, max = 0.1) double cut,
            @ForAll("pieces") String piece) {
        String json = CODEC.encode(sample);
        int from = (int) (at * json.length());
        int to = Math.min(json.length(), from + (int) (cut * cut * json.length()));
        read(sample, json.substring(0, from) + piece + json.substring(to));
    }

    @Property(tries = 2000)
    void whatever_stands_for_a_value_it_is_read_or_refused_and_nothing_else(
            @ForAll("samples") Document sample,
            @ForAll @DoubleRange(min = 0, max = 1) double at,
            @ForAll("values") String value) {
        String json = CODEC.encode(sample);
        int colon = json.indexOf(':', (int) (at * json.length()));
        if (colon > 0) {
            int end = colon + 1;
            while (",]}".indexOf(json.charAt(end)) < 0) {
                end++;
            }
            read(sample, json.substring(0, colon + 1) + value + json.substring(end));
        }
    }

    private static void read(Document sample, String json) {
        try {
            Document read = CODEC.decode(sample.key().kind(), json);
            assertThat(CODEC.decode(sample.key().kind(), CODEC.encode(read))).isEqualTo(read);
        } catch (CodecException e) {
            assertThat(e).hasNoCause();
            assertThat(e.path()).startsWith("$");
        }
    }

    @Provide
    Arbitrary<Document> samples() {
        return Arbitraries.of(SAMPLES);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                values(), Arbitraries.strings().ofMaxLength(3), Arbitraries.of("", "{", "}", "\"", ",", "\\u0000"));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "true",
                "[]",
                "{}",
                "\"\"",
                "0",
                "-1",
                "1e999",
                "\"1e999999999\"",
                "\"NaN\"",
                "[null]",
                "99999999999999999999",
                "\"+999999999-12-31\"",
                "\"-999999999-01-01\"",
                "{\"a\":{}}",
                "\"2026-01-01\"",
                "\" \"");
    }
}
