package torikumi.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.platform.SlackConnection;

class TrustedAddressesTests {

    private final TrustedAddresses addresses = configuredWith("https://slack.com/api/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com/commands/T0/1/x",
                "https://hooks.slack.com:443/actions/T0/1/x",
                "HTTPS://HOOKS.SLACK.COM/actions/T0/1/x",
                "https://slack.com/anything"
            })
    void areSlacksOwn(String address) {
        assertThat(addresses.allow(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "//hooks.slack.com/x",
                "http://hooks.slack.com/x",
                "https://hooks.slack.com:8443/x",
                "https://hooks.slack.com.evil.example/x",
                "https://evil.example/hooks.slack.com",
                "https://evil.example#@hooks.slack.com/x",
                "https://hooks.slack.com@evil.example/x",
                "https://user:pw@hooks.slack.com/x",
                "https://evil.example\\@hooks.slack.com/x",
                "https://xhooks.slack.com/x",
                "http://169.254.169.254/latest/meta-data/",
                "http://localhost:8080/api/chat.postMessage",
                "http://127.0.0.1:8080/response/x",
                "file:///etc/passwd"
            })
    void areNoOthers(String address) {
        assertThat(addresses.allow(address)).isFalse();
    }

    @Test
    void areThoseOfTheConfiguredApiToTheVeryPort() {
        TrustedAddresses local = configuredWith("http://127.0.0.1:8080/api/");

        assertThat(local.allow("http://127.0.0.1:8080/response/x")).isTrue();
        assertThat(local.allow("http://127.0.0.1:8081/response/x")).isFalse();
        assertThat(local.allow("https://127.0.0.1:8080/response/x")).isFalse();
        assertThat(local.allow("http://localhost:8080/response/x")).isFalse();
        assertThat(local.allow("https://hooks.slack.com/commands/x")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.slack.com/files-pri/T1-F1/download/plan.csv",
                "https://files.slack-gov.com/files-pri/T1-F1/plan.csv",
                "https://ward.enterprise.slack.com/files-pri/T1-F1/plan.csv"
            })
    void haveFilesAtSlacksOwn(String address) {
        assertThat(addresses.file(address)).isNotNull();
        assertThat(addresses.allow(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://files.slack.com/x",
                "https://files.slack.com:8443/x",
                "https://files.slack.com.evil.example/x",
                "https://files.slack.com@evil.example/x",
                "https://evil.example/files.slack.com",
                "https://hooks.slack.com/x",
                "https://example.slack.com/?redir=x",
                "https://a.b.enterprise.slack.com.evil.example/x",
                "https://drive.example.com/x",
                "http://127.0.0.1:8080/sandbox/files/x"
            })
    void haveFilesNowhereElse(String address) {
        assertThat(addresses.file(address)).isNull();
    }

    private static TrustedAddresses configuredWith(String apiBase) {
        return new TrustedAddresses(new SlackConnection("s", "xoxb-1", null, URI.create(apiBase), false));
    }
}
