using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;

namespace DeployGuard.Documents.Builds;

/// <summary>A RUN on the way through the stages.</summary>
/// <param name="Stage">The stage it runs in; for a trigger, the stage that is built.</param>
/// <param name="Instruction">The instruction.</param>
/// <param name="Files">The files the stage holds just before it.</param>
internal sealed record RunStep(DockerStage Stage, RunInstruction Instruction, StageFiles Files);
