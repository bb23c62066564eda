package io.perfcycle.quickstart.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The lines under which messages are shown, in English and German. Immutable and thread safe. */
public final class MailSubjects {
    private static final Properties ENGLISH = read("subjects.properties");
    private static final Properties GERMAN = read("subjects_de.properties");

    private MailSubjects() {}

    /**
     * The line of a topic.
     *
     * @param topic the topic
     * @param language the reader's language; English where it is neither English nor German
     * @return words for people; the topic itself where there are none
     */
    public static String of(String topic, Locale language) {
        boolean german = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        return (german ? GERMAN : ENGLISH).getProperty(topic, topic);
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(MailSubjects.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
