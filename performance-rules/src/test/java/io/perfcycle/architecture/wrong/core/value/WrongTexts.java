package io.perfcycle.architecture.wrong.core.value;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Text functions whose result depends on the machine. */
public final class WrongTexts {
    private WrongTexts() {}

    /** The default locale. */
    public static final class LowersByDefault {
        /** {@return lower case} */
        public String lower(String text) {
            return text.toLowerCase();
        }
    }

    /** The default locale, by reference. */
    public static final class UppersByDefault {
        /** {@return upper case} */
        public List<String> upper(List<String> texts) {
            return texts.stream().map(String::toUpperCase).toList();
        }
    }

    /** The default locale. */
    public static final class FormatsByDefault {
        /** {@return the number} */
        public String format(long number) {
            return String.format("%,d", number);
        }
    }

    /** The default locale. */
    public static final class FormattedByDefault {
        /** {@return the number} */
        public String format(long number) {
            return "%,d".formatted(number);
        }
    }

    /** The default charset. */
    public static final class BytesByDefault {
        /** {@return bytes} */
        public byte[] bytes(String text) {
            return text.getBytes();
        }
    }

    /** The default charset. */
    public static final class TextOfBytes {
        /** {@return text} */
        public String text(byte[] bytes) {
            return new String(bytes);
        }
    }

    /** With locale and charset. */
    public static final class RightTexts {
        /** {@return text} */
        public String text(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return String.format(Locale.ROOT, "%s %d", text, text.getBytes(StandardCharsets.UTF_8).length);
        }
    }
}
