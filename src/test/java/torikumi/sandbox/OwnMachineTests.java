package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnMachineTests {

    private static int status(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnMachineFilter().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String method, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.setServerName(host);
        request.addHeader("Host", host + ":8080");
        return request;
    }

    @ParameterizedTest
    @CsvSource({"localhost,200", "127.0.0.1,200", "[::1],200", "evil.example,403", "localhost.evil.example,403"})
    void answersUnderItsOwnNamesOnly(String host, int status) throws Exception {
        assertThat(status(request("GET", host))).isEqualTo(status);
        assertThat(status(request("POST", host))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,200",
        "http://localhost:9999,403",
        "http://evil.example,403",
        "null,403",
        "no address,403"
    })
    void takesChangesFromItsOwnPageOnly(String origin, int status) throws Exception {
        MockHttpServletRequest request = request("POST", "localhost");
        request.addHeader("Origin", origin);
        assertThat(status(request)).isEqualTo(status);
    }

    @Test
    void aLinkFromElsewhereMayOpenThePage() throws Exception {
        MockHttpServletRequest request = request("GET", "localhost");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(status(request)).isEqualTo(200);
        MockHttpServletRequest change = request("POST", "localhost");
        change.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(status(change)).isEqualTo(403);
    }
}
