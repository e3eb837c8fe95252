using System.Collections.Immutable;
using DeployGuard.Rules.Checklist;
using Microsoft.CodeAnalysis;

namespace DeployGuard.StartUp;

/// <summary>The rules about what happens when a program starts.</summary>
internal static class StartUpRules
{
    public static readonly DiagnosticDescriptor Migrations = new DG6501MigrationsAtStartUp().Descriptor;

    public static readonly DiagnosticDescriptor Health = new DG6502HealthOnlyInDevelopment().Descriptor;

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = ImmutableArray.Create(Migrations, Health);
}
