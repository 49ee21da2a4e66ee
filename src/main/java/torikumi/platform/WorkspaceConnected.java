package torikumi.platform;

/**
 * The workspace is known, and nothing from it has been served yet. Published once at every start, on the starting thread and
 * within that workspace: a listener that throws stops the start.
 */
public record WorkspaceConnected(Workspace workspace) {}
