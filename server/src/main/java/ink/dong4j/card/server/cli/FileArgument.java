package ink.dong4j.card.server.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file on the command line or in the environment. Java reads both in the locale's characters, so that a
 * name beyond ASCII may have become another one; then a sentence says which variable to set.
 */
final class FileArgument implements ITypeConverter<Path> {
    private static final String CHARACTERS = System.getProperty("sun.jnu.encoding", "UTF-8");

    @Override
    public Path convert(String name) {
        try {
            Path file = Path.of(name);
            if (Files.exists(file) || !mayBeAnother(name)) {
                return file;
            }
        } catch (InvalidPathException _) {
            // Told below.
        }
        throw new TypeConversionException(
                mayBeAnother(name)
                        ? "%s cannot be named, since the locale's characters are %s; set LC_ALL=C.UTF-8"
                                .formatted(name, CHARACTERS)
                        : name + " is no path");
    }

    private static boolean mayBeAnother(String name) {
        return !CHARACTERS.equals("UTF-8") && name.chars().anyMatch(letter -> letter >= 0x80);
    }
}
