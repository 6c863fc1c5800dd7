package ink.dong4j.card.server.store;

import ink.dong4j.card.server.config.StoreConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link LetterWriter} as a process of its own, which can be killed. Used by one thread. */
public final class LetterProcess implements AutoCloseable {
    private static final Pattern KEPT = Pattern.compile("kept (\\d+)");

    private final Process process;
    private final BufferedReader output;
    private final Set<Integer> kept;

    /**
     * Starts it.
     *
     * @param kept takes the numbers that it confirms
     */
    public LetterProcess(StoreConfig config, Path folder, int first, int last, Set<Integer> kept)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(
                List.of(
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED"));
        line.add("-cp");
        line.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        line.addAll(List.of(LetterWriter.class.getName(), folder.toString()));
        line.addAll(List.of(String.valueOf(first), String.valueOf(last)));
        config.postgres()
                .ifPresent(
                        database ->
                                line.addAll(
                                        List.of(database.url(), database.user().orElseThrow())));
        process = new ProcessBuilder(line).redirectErrorStream(true).start();
        output = process.inputReader(StandardCharsets.UTF_8);
        this.kept = kept;
    }

    /** Reads on until so many are confirmed; whether it still runs. */
    public boolean keeps(int many) throws IOException {
        return reads(() -> kept.size() >= many, "");
    }

    /** Reads on until a line begins so. */
    public boolean says(String begin) throws IOException {
        return reads(() -> false, begin);
    }

    private boolean reads(BooleanSupplier enough, String begin) throws IOException {
        while (!enough.getAsBoolean()) {
            String line = output.readLine();
            if (line == null) {
                return false;
            }
            Matcher number = KEPT.matcher(line);
            if (number.matches()) {
                kept.add(Integer.parseInt(number.group(1)));
            } else if (!begin.isEmpty() && line.startsWith(begin)) {
                return true;
            }
        }
        return true;
    }

    /** Kills it; what it had confirmed until then is taken as confirmed. */
    public void kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        boolean ended = !says("no such line");
        process.waitFor();
        if (!ended) {
            throw new AssertionError("it still writes");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
