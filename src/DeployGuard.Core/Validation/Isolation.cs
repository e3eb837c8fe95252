using System.Collections.Concurrent;
using DeployGuard.Text;

namespace DeployGuard.Validation;

/// <summary>
/// Keeps what goes wrong in one place from touching any other: an exception becomes a finding. Safe for concurrent use.
/// </summary>
/// <param name="cancellationToken">A cancellation goes through.</param>
internal sealed class Isolation(CancellationToken cancellationToken)
{
    private readonly ConcurrentQueue<Finding> failures = new();

    /// <summary>What went wrong so far, in no particular order.</summary>
    public IEnumerable<Finding> Failures => failures;

    /// <summary>Does something that may fail.</summary>
    /// <param name="what">Who does it, as the beginning of a sentence; asked when it fails.</param>
    /// <param name="where">The file it is done to; null for the repository as a whole.</param>
    /// <param name="action">What is done.</param>
    public void Run(Func<string> what, SourceText? where, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (IsIsolated(exception))
        {
            failures.Enqueue(HostFindings.InternalError(what(), HostFindings.StartOf(where), exception));
        }
    }

    private bool IsIsolated(Exception exception) => exception switch
    {
        OutOfMemoryException => false,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => true,
    };
}
