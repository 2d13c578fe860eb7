package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.paper.SignatureTooLargeException;
import org.madoguchi.seal.SealFailedException;
import org.madoguchi.seal.SealFault;
import org.madoguchi.settings.InvalidSettingException;

class SigningFaultTest {

    @ParameterizedTest
    @MethodSource("failures")
    void failureHasItsFault(Throwable failure, SigningFault fault) {
        assertEquals(fault, SigningFault.of(failure));
    }

    private static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException("No space left on device"), SigningFault.DISK),
                Arguments.of(
                        new UncheckedIOException(new FileSystemException("a.pdf", null, "Disk quota exceeded")),
                        SigningFault.DISK),
                Arguments.of(new IOException("ディスクに十分な空き領域がありません。"), SigningFault.DISK),
                Arguments.of(new IOException("デバイスに空き領域がありません"), SigningFault.DISK),
                Arguments.of(database("53100", null), SigningFault.DISK),
                Arguments.of(
                        database("90031", new IOException("There is not enough space on the disk")), SigningFault.DISK),
                Arguments.of(database("08006", null), SigningFault.OTHER),
                Arguments.of(new IOException("Connection reset"), SigningFault.OTHER),
                Arguments.of(new IOException(), SigningFault.OTHER),
                Arguments.of(new OutOfMemoryError("Java heap space"), SigningFault.ERROR),
                Arguments.of(sealing(SealFault.TIMESTAMP_TIMED_OUT), SigningFault.TIMESTAMP),
                Arguments.of(sealing(SealFault.TIMESTAMP_HTTP_STATUS), SigningFault.TIMESTAMP),
                Arguments.of(sealing(SealFault.TIMESTAMP_FOREIGN), SigningFault.TIMESTAMP_WRONG),
                Arguments.of(sealing(SealFault.KEY_ENDED), SigningFault.KEY),
                Arguments.of(new InvalidSettingException("key", "is missing", "seal"), SigningFault.KEY),
                Arguments.of(new SignatureTooLargeException(9, 8), SigningFault.SPACE));
    }

    private static Throwable database(String state, Throwable cause) {
        return new PersistenceException(new SQLException("it did not work", state, cause));
    }

    private static Throwable sealing(SealFault fault) {
        return new SealFailedException(fault, "as a test has it");
    }
}
