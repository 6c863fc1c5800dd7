package ink.dong4j.card.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.reading.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Test
    void everyKeyOfTheReferenceIsRead() {
        Problems problems = new Problems("reference.conf");
        Settings root = Settings.of(Layers.reference(), problems);

        ServerReader.read(root.section("server"));
        root.finish();

        assertThat(problems.list()).isEmpty();
    }

    @Test
    void everyKeyOfTheReferenceHasAComment() {
        assertThat(uncommented("", Layers.reference().root(), false)).isEmpty();
    }

    /** A key whose section has a comment and that shares its line needs none of its own. */
    private static List<String> uncommented(String path, ConfigObject section, boolean told) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, ConfigValue> entry : section.entrySet()) {
            ConfigValue value = entry.getValue();
            boolean commented = !value.origin().comments().isEmpty();
            boolean sameLine = value.origin().lineNumber() == section.origin().lineNumber();
            String name = path + entry.getKey();
            if (value instanceof ConfigObject inner) {
                found.addAll(uncommented(name + ".", inner, commented));
            } else if (!commented && !(told && sameLine)) {
                found.add(name);
            }
        }
        return found;
    }
}
