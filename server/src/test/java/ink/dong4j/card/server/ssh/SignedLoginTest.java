package ink.dong4j.card.server.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.junit.jupiter.api.Test;

class SignedLoginTest {
    @Test
    void anAlgorithmTakesKeysOfItsTypeAlone() {
        assertThat(takes("ssh-ed25519", "ssh-ed25519")).isTrue();
        assertThat(takes("rsa-sha2-512", "ssh-rsa")).isTrue();
        assertThat(takes("rsa-sha2-512", "ssh-ed25519")).isFalse();
        assertThat(takes("ssh-rsa", "ssh-rsa")).isFalse();
    }

    /** Asked for a signature, a client would try a key that can prove nothing, and three such end the trying. */
    @Test
    void whatCanProveNothingIsNotWorthASignature() {
        for (String type :
                new String[] {
                    "ssh-dss",
                    "ssh-ed25519-cert-v01@openssh.com",
                    "rsa-sha2-512-cert-v01@openssh.com",
                    ""
                }) {
            assertThat(takes(type, type)).as(type).isFalse();
        }
        assertThat(SignedLogin.takes("ssh-dss", new byte[0])).isFalse();
    }

    private static boolean takes(String algorithm, String type) {
        ByteArrayBuffer key = new ByteArrayBuffer();
        key.putString(type);
        key.putBytes(new byte[32]);
        return SignedLogin.takes(algorithm, key.getCompactData());
    }
}
