package torikumi.slack.edge;

import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A message or a form that may have arrived is not posted again by the HTTP client: on a kept connection that breaks it would send
 * the same request once more without a word, and nobody would look whether the first had arrived.
 */
public enum PostedOnce implements Interceptor {
    INSTANCE;

    private static final List<String> ONCE = List.of("/chat.post", "/views.open", "/files.completeUploadExternal");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody body = request.body();
        String path = request.url().encodedPath();
        // What is no method of the Web API is a response_url, or where a file is put.
        boolean once = ONCE.stream().anyMatch(path::contains) || !path.contains("/api/");
        if (body == null || !once) return chain.proceed(request);
        return chain.proceed(
                request.newBuilder().method(request.method(), new Once(body)).build());
    }

    private static final class Once extends RequestBody {

        private final RequestBody body;

        Once(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
