package torikumi.sandbox.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.SlackConnection;
import torikumi.sandbox.workspace.SharedFile;
import torikumi.sandbox.workspace.SharedFiles;

/** What {@code url_private} and {@code url_private_download} lead to, and what a person downloads from the page. */
@RestController
@ConditionalOnSandbox
class FileDownloads {

    private final SharedFiles files;
    private final SlackConnection connection;

    FileDownloads(SharedFiles files, SlackConnection connection) {
        this.files = files;
        this.connection = connection;
    }

    /** Slack leads whoever comes without a token to where people log in. */
    @GetMapping({"/files-pri/{team}-{id}/{name}", "/files-pri/{team}-{id}/download/{name}"})
    ResponseEntity<byte[]> byToken(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (!("Bearer " + connection.botToken()).equals(authorization))
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/?redir=files-pri"))
                    .build();
        return content(id);
    }

    @GetMapping("/sandbox/file/{id}")
    ResponseEntity<byte[]> byPerson(@PathVariable String id) {
        return content(id);
    }

    // Never as a page of this place, whatever is in it.
    private ResponseEntity<byte[]> content(String id) {
        return files.find(id).map(FileDownloads::attached).orElseGet(() -> ResponseEntity.notFound()
                .build());
    }

    private static ResponseEntity<byte[]> attached(SharedFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
