namespace DeployGuard.Documents.Pipelines.Conditions;

/// <summary>
/// What a part of a condition comes to: a text, a ref, true or false as far as known, null, or a value that is there and not known.
/// The default is that nothing is known.
/// </summary>
internal readonly record struct ConditionValue
{
    private enum Form
    {
        Unknown, Null, Present, Text, Ref, Logical,
    }

    private Form Kind { get; init; }

    private string? Content { get; init; }

    private RefText? Name { get; init; }

    private Truth Truth { get; init; }

    /// <summary>Nothing is known, not even whether there is a value.</summary>
    public static ConditionValue Unknown => default;

    /// <summary>There is no value.</summary>
    public static ConditionValue Null { get; } = new() { Kind = Form.Null };

    /// <summary>There is a value, and it is not empty.</summary>
    public static ConditionValue Present { get; } = new() { Kind = Form.Present };

    public static ConditionValue Of(string text) => new() { Kind = Form.Text, Content = text };

    public static ConditionValue Of(RefText name) => new() { Kind = Form.Ref, Name = name };

    public static ConditionValue Of(Truth truth) => new() { Kind = Form.Logical, Truth = truth };

    /// <summary>The text when it is one that is known.</summary>
    public string? Text => Content;

    /// <summary>The ref when it is one.</summary>
    public RefText? Ref => Name;

    /// <summary>The switch when it is one that is known.</summary>
    public bool? Switch => Kind == Form.Logical && Truth != Truth.Unknown ? Truth == Truth.True : null;

    /// <summary>What is known of it when it is true or false; null for texts and the rest.</summary>
    public Truth? Logical => Kind == Form.Logical ? Truth : null;

    public bool IsNull => Kind == Form.Null;

    /// <summary>Whether there is something: no null, no empty text.</summary>
    public Truth Exists => Kind switch
    {
        Form.Null => Truth.False,
        Form.Text => TruthLogic.Of(Content!.Length > 0),
        Form.Ref or Form.Present or Form.Logical => Truth.True,
        _ => Truth.Unknown,
    };

    /// <summary>As a condition: <paramref name="isTrue"/> decides for a text; what is not known stays so.</summary>
    public Truth AsTruth(Func<string, bool> isTrue) => Kind switch
    {
        Form.Logical => Truth,
        Form.Null => Truth.False,
        Form.Text => TruthLogic.Of(isTrue(Content!)),
        Form.Ref => Truth.True,
        _ => Truth.Unknown,
    };

    /// <summary>Whether two values are the same text.</summary>
    public static Truth AreEqual(ConditionValue left, ConditionValue right, StringComparison comparison)
    {
        if (left.Kind == Form.Unknown || right.Kind == Form.Unknown) return Truth.Unknown;
        if (left.IsNull || right.IsNull) return OfNull(left, right);
        if (left.Kind == Form.Logical) return left.Truth.Equal(right, comparison);
        if (right.Kind == Form.Logical) return right.Truth.Equal(left, comparison);
        if (left.Ref is { } one && right.Ref is { } other) return OfRefs(one, other);
        if (left.Content is "" || right.Content is "") return TruthLogic.Of(left.Content == right.Content);
        if (left.Kind == Form.Present || right.Kind == Form.Present) return Truth.Unknown;
        return left.Ref is { } name ? name.Matches(text => string.Equals(text, right.Content, comparison))
            : right.Ref is { } second ? second.Matches(text => string.Equals(text, left.Content, comparison))
            : TruthLogic.Of(string.Equals(left.Content, right.Content, comparison));
    }

    /// <summary>Whether a test of the text holds.</summary>
    public Truth Matches(Func<string, bool> test) => Kind switch
    {
        Form.Text => TruthLogic.Of(test(Content!)),
        Form.Ref => Name!.Matches(test),
        Form.Null => Truth.False,
        _ => Truth.Unknown,
    };

    private static Truth OfNull(ConditionValue left, ConditionValue right)
    {
        var other = left.IsNull ? right : left;
        return other.Kind == Form.Text ? TruthLogic.Of(other.Content!.Length == 0) : TruthLogic.Of(other.IsNull);
    }

    /// <summary>The default branch is compared with what runs: main is it, anything else is not.</summary>
    private static Truth OfRefs(RefText one, RefText other) =>
        one.Kind != other.Kind ? Truth.False : one.Kind == PipelineRef.MainBranch ? Truth.True : Truth.Unknown;
}
