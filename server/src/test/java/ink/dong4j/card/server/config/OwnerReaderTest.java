package ink.dong4j.card.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import ink.dong4j.card.reading.Problem;
import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.identity.KeyId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerReaderTest {
    private static final String FINGERPRINT = "SHA256:Y9W6nZXk1EpIRAfvV+6WyrzDDPAPNAgU7gPDcQUVjPE";
    private static final String KEY =
            "AAAAC3NzaC1lZDI1NTE5AAAAIE+Ytf0ADSrhi18PwD1T9LoqTm3CUpV6xh44q1nxLdbA";
    private static final String LINE = "ssh-ed25519 " + KEY;

    private final Problems problems = new Problems("card.conf");

    @Test
    void aCardHasNoOwnersKeyUnlessItSaysSo() {
        assertThat(read("keys = []").keys()).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void aFingerprintIsTakenWithOrWithoutItsPadding() {
        KeyId id = new KeyId(FINGERPRINT);
        assertThat(read(keys(FINGERPRINT)).keys()).containsExactly(id);
        assertThat(read(keys(FINGERPRINT + "=")).keys()).containsExactly(id);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void aPublicKeyIsTakenAsItStandsInItsFile() {
        KeyId id = read(keys(LINE)).keys().iterator().next();
        assertThat(read(keys(LINE + " ann@home, the old laptop")).keys()).containsExactly(id);
        assertThat(read(keys(id.fingerprint())).keys()).containsExactly(id);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void whatIsNoKeyIsReportedWithWhatWouldBeRight() {
        assertThat(said("SHA256:short"))
                .contains("server.owner.keys holds \"SHA256:short\"", "SHA256:…");
        assertThat(said("MD5:ab:cd")).contains("which is no key");
        assertThat(said("ssh-rsa " + KEY)).contains("which is no key");
        assertThat(said("from=1.2.3.4 " + LINE)).contains("which is no key");
        assertThat(said("ssh-dss AAAAB3NzaC1kc3M="))
                .contains("ssh-dss, a type that proves nothing");
        assertThat(said("-----BEGIN OPENSSH PRIVATE KEY-----\\nb3Blb"))
                .contains("a private key")
                .doesNotContain("b3Blb");
    }

    private String said(String key) {
        int before = problems.list().size();
        assertThat(read(keys(key)).keys()).isEmpty();
        List<Problem> all = problems.list();
        assertThat(all).hasSize(before + 1);
        return all.stream().map(Problem::toString).toList().toString();
    }

    private static String keys(String key) {
        return "keys = [\"" + key + "\"]";
    }

    private OwnerConfig read(String section) {
        return OwnerReader.read(
                Settings.of(ConfigFactory.parseString("server.owner { " + section + " }"), problems)
                        .section("server")
                        .section("owner"));
    }
}
