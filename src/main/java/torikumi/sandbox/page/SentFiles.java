package torikumi.sandbox.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.workspace.SharedFile;
import torikumi.sandbox.workspace.SharedFiles;
import torikumi.sandbox.workspace.WorkspaceMember;

/** The files that come with a form of the page. */
@Component
@ConditionalOnSandbox
class SentFiles {

    private final SharedFiles files;
    private final Modals modals;

    SentFiles(SharedFiles files, Modals modals) {
        this.files = files;
        this.modals = modals;
    }

    /** Keeps them; as the API shows them. */
    ArrayNode kept(WorkspaceMember by, @Nullable List<MultipartFile> sent) {
        ArrayNode all = JsonMapper.shared().createArrayNode();
        if (sent == null) return all;
        for (MultipartFile one : sent) {
            String name = one.getOriginalFilename();
            // A browser sends a field in which nothing was chosen, too.
            if (name == null || name.isEmpty()) continue;
            all.add(files.json(kept(by, name, one)));
        }
        return all;
    }

    private SharedFile kept(WorkspaceMember by, String name, MultipartFile one) {
        try {
            return files.keep(by, name, one.getContentType(), one.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps those of a dialog, and enters them in its form beside those that were kept before.
     *
     * @return whether there were any
     */
    boolean entered(
            WorkspaceMember by,
            String view,
            MultiValueMap<String, String> form,
            MultiValueMap<String, MultipartFile> sent) {
        boolean[] any = {false};
        sent.forEach((field, those) -> {
            List<JsonNode> kept = new ArrayList<>();
            kept(by, those).forEach(kept::add);
            if (kept.isEmpty()) return;
            any[0] = true;
            modals.offer(view, field, kept);
            kept.forEach(file -> form.add(field, file.path("id").stringValue("")));
        });
        return any[0];
    }
}
