package io.perfcycle.jdbc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentCodecTest {
    private static final DocumentCodec CODEC = DocumentCodec.standard();
    private static final Map<String, Document> SAMPLES = SampleDocuments.all();

    static Stream<String> types() {
        return SAMPLES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_decoded_is_what_was_encoded(String type) {
        Document document = SAMPLES.get(type);
        String json = CODEC.encode(document);

        assertThat(CODEC.decode(document.key().kind(), json)).isEqualTo(document);
        assertThat(CODEC.encode(CODEC.decode(document.key().kind(), json))).isEqualTo(json);
        assertThat(json).contains("\"schema\":1");
    }

    /** Golden files: a stored document must be readable for ever. With {@code -Dgolden.write=true} new ones are made. */
    @ParameterizedTest
    @MethodSource("types")
    void the_stored_form_is_the_golden_one(String type) throws IOException {
        Document document = SAMPLES.get(type);
        Path golden = Path.of("src", "test", "resources", "golden", type + ".json");
        if (Boolean.getBoolean("golden.write") && !Files.exists(golden)) {
            Files.writeString(golden, CODEC.encode(document) + "\n", StandardCharsets.UTF_8);
        }
        String stored = Files.readString(golden, StandardCharsets.UTF_8).strip();

        assertThat(CODEC.encode(document)).isEqualTo(stored);
        assertThat(CODEC.decode(document.key().kind(), stored)).isEqualTo(document);
    }

    @Test
    void there_is_a_sample_of_every_kind() {
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        SAMPLES.values().forEach(document -> kinds.add(document.key().kind()));

        assertThat(kinds).containsExactlyInAnyOrder(DocumentKind.values());
    }

    @Test
    void another_kind_an_unknown_version_and_an_unknown_part_are_refused_without_the_text() {
        String json = CODEC.encode(SAMPLES.get("Feedback"));

        assertThatThrownBy(() -> CODEC.decode(DocumentKind.GOAL, json)).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.FEEDBACK, json.replace("\"schema\":1", "\"schema\":2")))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.FEEDBACK, json.replace("\"author\"", "\"autor\"")))
                .isInstanceOf(CodecException.class)
                .hasMessageNotContaining("Clear notes");
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.FEEDBACK, json.replace("SUBJECT", "EVERYBODY")))
                .isInstanceOf(CodecException.class);
    }

    @Property(tries = 400)
    void torn_or_garbled_bytes_are_a_codec_exception_and_nothing_else(
            @ForAll @IntRange(max = 22) int which, @ForAll @IntRange(max = 5000) int at, @ForAll char replacement) {
        Document document = SAMPLES.get(SAMPLES.keySet().toArray(new String[0])[which]);
        String json = CODEC.encode(document);
        int place = at % json.length();
        char[] garbled = json.toCharArray();
        garbled[place] = replacement;

        for (String text : Arrays.asList(new String(garbled), json.substring(0, place))) {
            Throwable thrown = catchThrowable(() -> CODEC.decode(document.key().kind(), text));
            assertThat(thrown == null || thrown instanceof CodecException)
                    .as("%s", thrown)
                    .isTrue();
        }
    }
}
