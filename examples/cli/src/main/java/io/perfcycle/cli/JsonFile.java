package io.perfcycle.cli;

import io.perfcycle.quickstart.csv.Problems;
import io.perfcycle.quickstart.csv.TableLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one JSON value from a file or standard input; numbers keep their digits. */
final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Problems problems;

    private JsonFile(String name) {
        this.problems = new Problems(name, 1);
    }

    /**
     * Reads a value.
     *
     * @throws io.perfcycle.quickstart.csv.UnusableInputException if there is none
     */
    static JsonNode read(String name, InputStream standardInput) {
        return new JsonFile(name).readFrom(name, standardInput);
    }

    private JsonNode readFrom(String name, InputStream standardInput) {
        byte[] bytes = new byte[0];
        try {
            bytes = name.equals("-") ? bytes(standardInput) : bytes(Path.of(name));
        } catch (InvalidPathException e) {
            problems.add(0, "", "", "is not a file's name");
        } catch (IOException e) {
            problems.add(0, "", "", "cannot be read");
        }
        problems.refuse();
        return parsed(bytes);
    }

    private byte[] bytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            problems.add(0, "", "", "there is no such file");
        } else if (Files.isDirectory(file)) {
            problems.add(0, "", "", "is a folder; a file is expected");
        } else {
            try (InputStream in = Files.newInputStream(file)) {
                return bytes(in);
            }
        }
        return new byte[0];
    }

    private byte[] bytes(InputStream in) throws IOException {
        long most = TableLimits.standard().maxBytes();
        byte[] bytes = in.readNBytes((int) most + 1);
        if (bytes.length > most) {
            problems.add(0, "", "", "is greater than the limit of " + most + " bytes");
        }
        return bytes;
    }

    private JsonNode parsed(byte[] bytes) {
        JsonNode node = MAPPER.missingNode();
        try {
            node = MAPPER.readTree(new ByteArrayInputStream(bytes));
            if (node.isMissingNode()) {
                problems.add(0, "", "", "is empty; one JSON object is expected");
            }
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            problems.add(line, "", "", "is not JSON: " + firstLine(e.getOriginalMessage()));
        }
        problems.refuse();
        return node;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
    }
}
