package io.perfcycle.quickstart.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decodes UTF-8 strictly, drops a byte-order mark at the start, counts lines and bytes, and stops at the size limit. */
final class Utf8Reader extends Reader {
    private static final int SIZE = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final long maxBytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
    private long total;
    private long line = 1;
    private boolean started;
    private boolean ended;
    private boolean afterReturn;

    Utf8Reader(InputStream in, long maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** Decodes what is there; reads more when that gives nothing. False at the end. */
    private boolean decode() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.flip();
        if (chars.hasRemaining()) {
            countLines();
            return true;
        }
        if (result.isError()) {
            throw malformed(result.length());
        }
        if (ended) {
            return false;
        }
        fill();
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            total += count;
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
        if (total > maxBytes) {
            throw new UnreadableException(0, "", "", "is greater than the limit of " + maxBytes + " bytes");
        }
    }

    private void countLines() {
        if (!started) {
            started = true;
            if (chars.get(0) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        for (int at = chars.position(); at < chars.limit(); at++) {
            char unit = chars.get(at);
            if (unit == '\r' || (unit == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = unit == '\r';
        }
    }

    private UnreadableException malformed(int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < length; i++) {
            hex.append(String.format(Locale.ROOT, i == 0 ? "0x%02X" : " 0x%02X", bytes.get(bytes.position() + i)));
        }
        long at = total - bytes.remaining();
        return new UnreadableException(line, "", hex, "is not UTF-8 at byte " + (at + 1) + "; save the file as UTF-8");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
